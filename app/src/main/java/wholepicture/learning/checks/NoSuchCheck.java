package wholepicture.learning.checks;

/** There is none of this identity, or none that the viewer may know of. */
public class NoSuchCheck extends RuntimeException {}
