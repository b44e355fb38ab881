package wholepicture.cases;

/** There is none of this reference for the person, or none that the viewer may see. */
public class NoSuchCase extends RuntimeException {}
