package wholepicture.escalation;

/** There is none of this number, or none that the viewer may see. */
public class NoSuchDisagreement extends RuntimeException {}
