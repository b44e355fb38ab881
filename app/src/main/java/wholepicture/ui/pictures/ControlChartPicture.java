package wholepicture.ui.pictures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share over time with its control limits.
 *
 * @param description the same content in sentences, for people who do not see the picture
 * @param dots in order
 * @param centre the share that the dots are held against
 * @param target the share that is hoped for
 * @param began the place in {@code dots} before which a line is drawn; -1 for none
 * @param beganWords the words at that line
 */
public record ControlChartPicture(String title, String description, List<Dot> dots, double centre, String centreWords, double target, int began, String beganWords) {

    public ControlChartPicture {
        dots = List.copyOf(dots);
    }

    /**
     * @param share from 0 to 1; {@code null} where the group is too small to be shown
     * @param sign 1 when it is higher than chance allows, -1 when lower, 0 otherwise
     * @param words read out, and shown when the pointer rests on it
     */
    public record Dot(String label, @Nullable Double share, double lower, double upper, int sign, String words) {}
}
