package wholepicture.ui.pictures;

import java.util.List;

/**
 * How several weights add up, one below the other.
 *
 * @param description the same content in sentences, for people who do not see the picture
 * @param steps in the order in which they are added, from 0
 * @param total the words beside the sum: "All together"
 * @param thresholds values that the sum is compared with
 */
public record WaterfallPicture(String title, String description, List<Step> steps, String total, List<Threshold> thresholds) {

    public WaterfallPicture {
        steps = List.copyOf(steps);
        thresholds = List.copyOf(thresholds);
    }

    /** @param detail what was compared, empty for nothing */
    public record Step(String label, String detail, double weight) {}

    public record Threshold(String words, double value) {}

    public double sum() {
        return steps.stream().mapToDouble(Step::weight).sum();
    }
}
