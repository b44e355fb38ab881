package wholepicture.intake.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/**
 * Sending files.
 *
 * @param agencies for whom they may be sent; empty when only for one's own agency
 * @param largest the largest file that is received
 */
public record SendPage(List<Place> places, String agency, List<Option> agencies, String largest, Errors errors) {}
