package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/** The agencies' own reports of one review, read together. */
public record ReportsPage(List<Place> places, String back, String title, boolean lead, List<ReportPage.Row> reports, String consolidated, List<Option> agencies, PlanForm form, Errors errors) {}
