package wholepicture.ui;

/** Words that lead somewhere. */
public record Link(String text, String href) {

    public static final Link NONE = new Link("", "");

    public boolean isNone() {
        return href.isEmpty();
    }
}
