package wholepicture.ui.pictures;

/** The colours of all pictures. Each of the inks has a contrast of at least 4.5 : 1 on white (WCAG 2.2, 1.4.3). */
final class Palette {

    static final String INK = "#0b0c0c";
    static final String QUIET = "#505a5f";
    static final String BLUE = "#1d70b8";
    static final String DARK_BLUE = "#003078";
    static final String RED = "#b10e1e";
    static final String GREEN = "#00703c";
    static final String ORANGE = "#a8500a";
    static final String PURPLE = "#4c2c92";

    static final String PAPER = "#ffffff";
    static final String PALE = "#f3f2f1";
    static final String PALE_BLUE = "#e8f1f8";
    static final String PALE_AMBER = "#fff4d6";
    static final String RULE = "#b1b4b6";

    private Palette() {}
}
