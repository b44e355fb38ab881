package wholepicture.people.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wholepicture.linkage.Field;
import wholepicture.linkage.Thresholds;
import wholepicture.linkage.Weighed;
import wholepicture.linkage.Weighed.FieldWeight;
import wholepicture.ui.pictures.Waterfall;
import wholepicture.ui.pictures.WaterfallPicture;

/**
 * Two records weighed, as a picture, as a table and as a sentence.
 *
 * @param svg the waterfall
 * @param rows field, how it compares, what the one says, what the other says, bits
 */
public record Weights(String svg, List<List<String>> rows, String sentence) {

    /** Less than this says nothing worth a word. */
    private static final double LITTLE = 1;

    static Weights of(String title, Weighed weighed, Thresholds thresholds) {
        var steps = weighed.fields().stream().map(f -> new WaterfallPicture.Step(f.field().inWords(), f.level().inWords(), f.bits())).toList();
        var picture = new WaterfallPicture(title, sentence(weighed), steps, "All together",
            List.of(new WaterfallPicture.Threshold("from here joined without asking", thresholds.join()),
                new WaterfallPicture.Threshold("below this parted again", thresholds.stay()),
                new WaterfallPicture.Threshold("from here a steward is asked", thresholds.review())));
        var rows = weighed.fields().stream().map(f -> List.of(f.field().inWords(), f.level().inWords(), f.left(), f.right(), bits(f.bits()))).toList();
        return new Weights(Waterfall.svg(picture), rows, sentence(weighed));
    }

    /** "For it: same NHS number, born the same day. Against it: different address. All together +12.3 bits." */
    static String sentence(Weighed weighed) {
        var speaking = weighed.fields().stream().filter(f -> f.field() != Field.PRIOR).toList();
        var pro = words(speaking, f -> f.bits() >= LITTLE);
        var contra = words(speaking, f -> f.bits() <= -LITTLE);
        return "%s%s All together %s bits.".formatted(pro.isEmpty() ? "Nothing speaks clearly for it." : "For it: " + pro + ".",
            contra.isEmpty() ? "" : " Against it: " + contra + ".", bits(weighed.bits()));
    }

    private static String words(List<FieldWeight> fields, Predicate<FieldWeight> which) {
        return fields.stream().filter(which).map(f -> f.level().inWords()).collect(Collectors.joining(", "));
    }

    static String bits(double bits) {
        var text = String.format(Locale.UK, "%.1f", Math.abs(bits));
        return text.equals("0.0") ? "0.0" : (bits < 0 ? "−" : "+") + text;
    }
}
