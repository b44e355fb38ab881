package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.linkage.invented.InventedRecords;

class RegisterTests {

    @TempDir
    Path folder;

    @Test
    void a_record_put_in_alone_is_read_ordered_keyed_and_weighed_as_in_its_file() throws IOException {
        var file = folder.resolve("county.csv");
        InventedRecords.write(file, folder.resolve("truth.csv"), 1_000, 5);
        var linked = Linkage.link(List.of(file), Optional.empty(), 1, _ -> {});
        long[] prints = linked.records.fingerprints(new Workers(1));
        var model = Files.writeString(folder.resolve("model.json"), new ModelFile(linked).text(List.of("county.csv")));
        var register = Register.empty(Learnt.read(model));
        var header = List.of(Files.readAllLines(file).getFirst().split(","));
        var lines = Files.readAllLines(file);
        register.room(linked.size());
        for (int i = 0; i < linked.size(); i++) {
            String[] row = lines.get(i + 1).split(",", -1);
            register.put(i, linked.id(i), register.columns().stream().map(column -> row[header.indexOf(column)]).toList());
        }
        int size = linked.size();
        for (int i = 0; i < size; i++) {
            for (int j : new int[] {(i + 1) % size, i * 7 % size}) {
                assertThat(register.compare(i, j)).as(linked.id(i)).isEqualTo(order(linked, prints, i, j));
            }
        }
        linked.eachPair((i, j, weight) -> assertThat((double) register.weight(i, j)).isEqualTo(weight));
        var whole = Register.of(linked);
        for (int rule = 0; rule < register.rules(); rule++) {
            int of = rule;
            assertThat(IntStream.range(0, size).mapToLong(i -> register.lastingKey(i, of)).toArray()).isEqualTo(IntStream.range(0, size).mapToLong(i -> whole.lastingKey(i, of)).toArray());
            assertThat(Arrays.stream(IntStream.range(0, size).mapToLong(i -> register.key(i, of)).toArray()).filter(key -> key == 0).count())
                .isEqualTo(Arrays.stream(IntStream.range(0, size).mapToLong(i -> whole.key(i, of)).toArray()).filter(key -> key == 0).count());
        }
    }

    private static int order(Linked linked, long[] prints, int i, int j) {
        var records = linked.records;
        long[] names = records.family.values().fingerprints();
        int byBirth = Integer.compare(records.birth[i], records.birth[j]);
        int byFamily = Long.compare(names[records.family.of()[i]], names[records.family.of()[j]]);
        int byGiven = Long.compare(names[records.given.of()[i]], names[records.given.of()[j]]);
        return byBirth != 0 ? byBirth : byFamily != 0 ? byFamily : byGiven != 0 ? byGiven : Long.compare(prints[i], prints[j]);
    }
}
