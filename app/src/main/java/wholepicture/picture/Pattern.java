package wholepicture.picture;

import java.util.List;

/**
 * Something that shows only when several agencies' lines are read together. It is no score: one sentence, the lines that it
 * rests on, and the rule that made us look.
 */
public record Pattern(String sentence, List<Evidence> evidence, String rule) {}
