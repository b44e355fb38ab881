package wholepicture.learning;

/**
 * A place of the learning loop, one line of the navigation that its pages share. Each room declares its own as a bean.
 *
 * @param order smallest first
 * @param href where it begins; every page below it counts as being there
 */
public record LearningPlace(int order, String text, String href) {}
