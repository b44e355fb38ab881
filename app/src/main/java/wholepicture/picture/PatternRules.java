package wholepicture.picture;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.guidance.Basis;
import wholepicture.guidance.Basis.Source;

/**
 * The patterns that are looked for, and how far back. Neither number is set by law: each partnership settles its own
 * ({@code wholepicture.patterns.*}), and the page shows what it settled on.
 *
 * @param notBroughtCount from how many missed appointments on we say that a child is repeatedly not brought
 * @param notBroughtMonths within how many months up to today
 * @param householdMonths how far back a concern about somebody in the household counts
 */
@Component
public record PatternRules(@Value("${wholepicture.patterns.not-brought.count:3}") int notBroughtCount,
    @Value("${wholepicture.patterns.not-brought.months:12}") int notBroughtMonths,
    @Value("${wholepicture.patterns.household.months:24}") int householdMonths) {

    /** persistently not brought, threshold configurable. */
    static final Basis NOT_BROUGHT = Source.CHILDREN_OF_FAMILY_Y.at("recommendation 8.2");

    /** domestic abuse, mental ill health and substance misuse present together. */
    static final Basis TOGETHER = Source.BUILDING_CONFIDENCE_2017.at("heightened risk where domestic abuse, substance misuse and mental health are present");

    LocalDate notBroughtSince(LocalDate today) {
        return today.minusMonths(notBroughtMonths);
    }

    LocalDate householdSince(LocalDate today) {
        return today.minusMonths(householdMonths);
    }

    String notBroughtInWords() {
        return "Repeatedly not brought: from %d appointments in %d months, as this partnership settled it. %s.".formatted(notBroughtCount, notBroughtMonths, NOT_BROUGHT.cited());
    }

    String togetherInWords() {
        return "Together in one household: domestic abuse, mental ill health and substance misuse, recorded in the last %d months, as this partnership settled it. %s."
            .formatted(householdMonths, TOGETHER.cited());
    }

    List<String> inWords() {
        return List.of(notBroughtInWords(), togetherInWords());
    }
}
