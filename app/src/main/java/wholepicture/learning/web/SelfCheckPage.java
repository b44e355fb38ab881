package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/** What a review asks for, with one's own ticks. @param done how many of them are ticked, in words */
public record SelfCheckPage(List<Place> places, Link review, List<Option> asks, String done) {}
