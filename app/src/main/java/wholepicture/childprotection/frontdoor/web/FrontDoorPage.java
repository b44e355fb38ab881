package wholepicture.childprotection.frontdoor.web;

import java.util.List;
import wholepicture.childprotection.frontdoor.PublicContact;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/**
 * What waits at the front door.
 *
 * @param contacts what the public told and nobody has settled yet
 * @param map the process: at each stage, what may be done, by whom, and where it leads
 */
public record FrontDoorPage(List<PublicContact> contacts, List<Waiting> waiting, List<List<String>> map) {

    /** One stage and the cases that wait there. */
    public record Waiting(String heading, List<Line> lines) {}

    /** @param due of the clock that runs out first; the state says whether it has */
    public record Line(String name, Link ref, String received, Tag state, String due, String by) {}
}
