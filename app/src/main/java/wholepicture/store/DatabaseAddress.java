package wholepicture.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where DATABASE_URL points: a JDBC address, or the form {@code postgres://user:password@host:port/name}. */
record DatabaseAddress(String jdbc, String user, String password) {

    static DatabaseAddress read(String url, String user, String password) {
        if (url.startsWith("jdbc:postgresql:")) {
            if (user.isEmpty()) {
                throw new CannotStart("DATABASE_USER is missing: the role that owns the database.");
            }
            return new DatabaseAddress(url, user, password);
        }
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            URI uri;
            try {
                uri = URI.create(url);
            } catch (IllegalArgumentException e) {
                throw new CannotStart("DATABASE_URL cannot be read; write jdbc:postgresql://host:5432/name.", e);
            }
            String[] info = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
            String jdbc = "jdbc:postgresql://%s%s%s%s".formatted(uri.getHost(), uri.getPort() < 0 ? "" : ":" + uri.getPort(), uri.getPath(),
                uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return read(jdbc, !user.isEmpty() || info.length == 0 ? user : decoded(info[0]),
                !password.isEmpty() || info.length < 2 ? password : decoded(info[1]));
        }
        throw new CannotStart("DATABASE_URL cannot be read; write jdbc:postgresql://host:5432/name.");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
