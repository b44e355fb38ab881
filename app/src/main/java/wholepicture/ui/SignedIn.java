package wholepicture.ui;

import java.util.Optional;
import java.util.Set;

/** Who is signed in, as the top and foot of every page need to know. The package that signs people in offers the one bean. */
public interface SignedIn {

    /** The worker on whose behalf the request runs; empty when nobody is signed in. Asks no database. */
    Optional<Worker> now();

    /**
     * @param name as colleagues know them: "Priya Nair"
     * @param job in their words: "Health visitor"; empty when not recorded
     * @param agency the agency's name
     * @param roles what they may do here, as the names that {@link Section} and pages ask for
     */
    record Worker(String name, String job, String agency, Set<String> roles) {

        public boolean mayAny(Set<String> asked) {
            return asked.isEmpty() || asked.stream().anyMatch(roles::contains);
        }
    }
}
