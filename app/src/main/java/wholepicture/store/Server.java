package wholepicture.store;

/**
 * The PostgreSQL that the application uses, and the three roles it speaks with.
 *
 * @param url a JDBC address without user or password
 * @param owner owns the schemas and migrates them; nothing else runs under it
 * @param app every page, interface and export; bound by the gate
 * @param works taking in, linking, laying in
 */
public record Server(String url, Account owner, Account app, Account works) {

    public static final String APP = "wholepicture_app";
    public static final String WORKS = "wholepicture_works";

    public record Account(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }
}
