package wholepicture.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long a worker waits after an operator has typed the command. */
final class Starting {

    private Starting() {}

    /** From the command to the first page: a new folder with the demonstration laid in, and the same folder again. */
    static void run() throws Exception {
        Path fresh = Files.createTempDirectory("wholepicture-start");
        System.out.println("\nFrom ./run to the first page");
        for (var kind : List.of("cold: new folder, demonstration laid in", "warm: the same folder", "warm: once more")) {
            long began = System.nanoTime();
            var process = new ProcessBuilder("./run", "--port", "18080", "--data", fresh.toString()).redirectErrorStream(true)
                .redirectOutput(fresh.resolve("said.log").toFile()).start();
            var client = HttpClient.newHttpClient();
            boolean answered = false;
            while (!answered && process.isAlive()) {
                try {
                    answered = client.send(HttpRequest.newBuilder(URI.create("http://localhost:18080/sign-in")).build(), BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException e) {
                    Thread.sleep(20);
                }
            }
            System.out.printf("  %-44s %6.1f s%n", kind, (System.nanoTime() - began) / 1e9);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }
}
