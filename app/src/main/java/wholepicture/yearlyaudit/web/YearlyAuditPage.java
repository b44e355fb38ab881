package wholepicture.yearlyaudit.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/**
 * An agency's yearly audit as a page shows it.
 *
 * @param answers whether the reader answers for their agency
 * @param all how every agency rated itself: year, agency, standard, rating
 */
public record YearlyAuditPage(int year, boolean answers, List<Group> groups, List<List<String>> all, Errors errors) {

    /** Standards that belong together. */
    public record Group(String title, String cited, List<Asked> asked) {}

    /** One standard, with what was answered or typed. @param counted what is counted here; empty when nothing is */
    public record Asked(String name, String title, List<Option> ratings, String evidence, String plan, String counted) {}
}
