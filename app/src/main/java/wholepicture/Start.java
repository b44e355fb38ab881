package wholepicture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import wholepicture.journal.VerifyJournal;
import wholepicture.learning.reading.Propose;
import wholepicture.store.CannotStart;
import wholepicture.store.CommandLine;

/** Reads the command line, starts what it asks for, and puts every reason not to start into one line. */
final class Start {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private static final String USAGE = """
        ./run [--port N] [--data DIR] [--production]      start the server
        ./run import --agency CODE [--json] FILE...       take in files, beside a running server or without one
        ./run relink [--why TEXT]                         compare all records again, after the figures for comparing have changed
        ./run verify-journal [--expect ROW:HASH] [FILE]   is every row of the journal there and unaltered?
        ./run administrator --agency CODE --username NAME --name NAME
                                                          register the first administrator of a new store
        ./run propose [--text] FILE...                    what a review, inspection or plan recommends, as lines of JSON
        ./run export-journal FILE                         copy the journal, to be verified elsewhere
        ./run link FILE.csv [FILE2.csv]                   which records are one person? needs no database; ./run link help
        Every command takes --data DIR. DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD point at a PostgreSQL of your own.""";

    private Start() {}

    /** @return the exit code: 0 when all went well, 64 when the command line cannot be understood, 1 otherwise */
    static int run(String... args) {
        if (args.length > 0 && List.of("help", "--help", "-h").contains(args[0])) {
            System.out.println(USAGE);
            return 0;
        }
        try {
            return args.length > 0 && !args[0].startsWith("-") ? command(args[0], Arrays.copyOfRange(args, 1, args.length)) : server(args);
        } catch (CommandLine.Misunderstood e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            return 64;
        } catch (RuntimeException e) {
            System.err.println(inOneLine(e));
            return 1;
        }
    }

    private static int server(String[] args) {
        var properties = new ArrayList<String>();
        boolean production = false;
        for (Iterator<String> rest = Arrays.asList(args).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--port" -> properties.add("--server.port=" + port(value(option, rest)));
                case "--data" -> properties.add("--wholepicture.data=" + value(option, rest));
                case "--production" -> production = true;
                default -> {
                    if (!option.matches("--[a-z][a-z0-9.-]*=.*")) {
                        throw new CommandLine.Misunderstood("\"%s\" is not an option.".formatted(option));
                    }
                    properties.add(option);
                }
            }
        }
        var application = new SpringApplication(Application.class);
        if (production) {
            application.setAdditionalProfiles("production");
            properties.add("--wholepicture.demonstration=false");
        } else if (properties.stream().noneMatch(property -> property.startsWith("--wholepicture.demonstration="))) {
            properties.add("--wholepicture.demonstration=true");
        }
        var context = application.run(properties.toArray(String[]::new));
        if (context instanceof WebServerApplicationContext web && web.getWebServer() instanceof WebServer server) {
            System.out.println("Whole Picture is ready at http://localhost:" + server.getPort());
        }
        awaitEnd(context);
        return 0;
    }

    /** Runs the {@link CommandLine} of this name in an application without pages, attached to a running server's database if there is one. */
    private static int command(String name, String[] args) {
        if (name.equals("propose")) {
            return Propose.run(List.of(args));
        }
        var words = new ArrayList<String>();
        var properties = new ArrayList<>(List.of("--wholepicture.attach=true", "--wholepicture.demonstration=false", "--wholepicture.command=" + name));
        for (Iterator<String> rest = Arrays.asList(args).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.equals("--data")) {
                properties.add("--wholepicture.data=" + value(word, rest));
            } else {
                words.add(word);
            }
        }
        if (name.equals("verify-journal") && VerifyJournal.isOffline(words)) {
            return VerifyJournal.offline(words);
        }
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        // pages are not made where there is no web
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new))) {
            return context.getBeanProvider(CommandLine.class).stream().filter(command -> command.name().equals(name)).findFirst()
                .orElseThrow(() -> new CommandLine.Misunderstood("\"%s\" is not a command.".formatted(name)))
                .run(words);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CommandLine.Misunderstood("%s needs a value.".formatted(option));
        }
        return rest.next();
    }

    private static String port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new CommandLine.Misunderstood("--port needs a number from 0 to 65535, not \"%s\".".formatted(text));
        }
        return text;
    }

    private static void awaitEnd(ConfigurableApplicationContext context) {
        try {
            while (context.isActive()) {
                Thread.sleep(Long.MAX_VALUE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String inOneLine(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return reason.inOneLine();
            }
            if (cause instanceof CommandLine.Misunderstood misunderstood) {
                throw misunderstood;
            }
            if (cause instanceof PortInUseException inUse) {
                return "Port %d is in use. Stop what uses it, or choose another with --port.".formatted(inUse.getPort());
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("could not extend file")) {
                return "The disk is full. Free some space, or choose another folder with --data.";
            }
            root = cause;
        }
        LOG.error("Whole Picture did not foresee this", failure);
        return "Whole Picture could not start: %s: %s"
            .formatted(root.getClass().getSimpleName(), String.valueOf(root.getMessage()).lines().findFirst().orElse(""));
    }
}
