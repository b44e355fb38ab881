package wholepicture.agencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.store.CommandLine;

/**
 * {@code ./run administrator --agency CODE --agency-name NAME --username NAME --name NAME}: registers
 * the first worker of a new store, who registers all others on the page Administration.
 */
@Component
class AdministratorCommand implements CommandLine {

    private final Register register;
    private final Agencies agencies;
    private final TransactionOperations transaction;

    AdministratorCommand(Register register, Agencies agencies, TransactionOperations transaction) {
        this.register = register;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "administrator";
    }

    @Override
    public int run(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!Set.of("--agency", "--agency-name", "--username", "--name").contains(words.get(i)) || i + 1 >= words.size()) {
                throw new Misunderstood("\"%s\" is not an option of administrator, or its value is missing.".formatted(words.get(i)));
            }
            given.put(words.get(i), words.get(i + 1));
        }
        if (!given.containsKey("--agency") || !given.containsKey("--username") || !given.containsKey("--name")) {
            throw new Misunderstood("administrator needs --agency, --username and --name.");
        }
        if (!given.get("--agency").matches("[a-z0-9][a-z0-9-]{1,40}")) {
            throw new Misunderstood("An agency's code is of small letters, numbers and hyphens, for example city-council.");
        }
        transaction.executeWithoutResult(status -> {
            var agency = agencies.byCode(given.get("--agency")).orElseGet(() -> register.agency(given.get("--agency"),
                given.getOrDefault("--agency-name", given.get("--agency")), AgencyKind.PARTNERSHIP_OFFICE, "", "", ""));
            register.worker(agency, given.get("--username"), given.get("--name"), "Administrator", "", "", "", Set.of(Role.ADMINISTRATOR, Role.DATA_STEWARD));
        });
        System.out.println("%s signs in as %s.".formatted(given.get("--name"), given.get("--username")));
        return 0;
    }
}
