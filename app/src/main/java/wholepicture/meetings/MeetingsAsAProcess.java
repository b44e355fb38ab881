package wholepicture.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseProcess;
import wholepicture.cases.Occasion;
import wholepicture.cases.Occasions.Moment;

/** What this room tells of itself to whoever ties questions to meetings of any kind. A meeting is one piece of work for each child whom it is about. */
@Component
public class MeetingsAsAProcess implements CaseProcess {

    /** A member of the family, an advocate or a supporter was asked, or kept out. */
    public static final String FAMILY_ASKED = "FamilyAsked";
    public static final String HELD = "MeetingHeld";
    /** The minutes went out. What a process knows of its own minutes is another fact. */
    public static final String ISSUED = "MinutesSent";
    /** An action was done, or cannot be. */
    public static final String DONE = "ActionDone";

    private static final String PROCESS = "meetings";

    public static List<Occasion> of(Meeting meeting, List<CaseFile> files) {
        return Occasion.beside(PROCESS, meeting.number(), files);
    }

    static Moment asked(Seat seat, boolean keptOut, Instant at) {
        return new Moment(FAMILY_ASKED, at, Bearing.RECORDS, "", Map.of(keptOut ? "keptOut" : "seat", seat.name()));
    }

    /** It says who of the family was there, so that it can be asked how those who were not were heard. */
    static Moment held(Instant at, List<Invited> invited, boolean quorate) {
        return new Moment(HELD, at, Bearing.RECORDS, "", Map.of("child", came(invited, Seat.CHILD), "parent", came(invited, Seat.PARENT), "quorate", quorate ? "YES" : "NO"));
    }

    private static String came(List<Invited> invited, Seat seat) {
        var of = invited.stream().filter(one -> one.seat() == seat).toList();
        return of.isEmpty() ? "NOT_ASKED" : of.stream().anyMatch(one -> one.came() != null && one.came().isThere()) ? "YES" : of.stream().allMatch(Invited::isExcluded) ? "KEPT_OUT" : "NO";
    }

    /** Whoever was there needs them to act on: no question holds them up. */
    static Moment issued(Instant at, boolean toAll) {
        return new Moment(ISSUED, at, Bearing.PROTECTS, "", Map.of("toAll", toAll ? "YES" : "NO"));
    }

    static Moment done(Instant at, boolean late) {
        return new Moment(DONE, at, Bearing.RECORDS, "", Map.of("late", late ? "YES" : "NO"));
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String inWords() {
        return "Meetings";
    }

    @Override
    public boolean hasCases() {
        return false;
    }

    @Override
    public String address(UUID person, String about) {
        return "/meetings/" + about;
    }

    @Override
    public List<Named> moments() {
        return List.of(new Named(HELD, "Recording that a meeting was held"), new Named(ISSUED, "Sending out the minutes of a meeting"), new Named(DONE, "Recording what came of an action"));
    }

    @Override
    public List<Happening> happenings() {
        return Stream.of(new Happening(FAMILY_ASKED, "seat", Seat.CHILD.name(), "The child was asked to the meeting"),
            new Happening(FAMILY_ASKED, "seat", Seat.PARENT.name(), "A parent was asked to the meeting"), new Happening(FAMILY_ASKED, "seat", Seat.ADVOCATE.name(), "An advocate was asked to the meeting"),
            new Happening(FAMILY_ASKED, "keptOut", Seat.PARENT.name(), "A parent was kept out of the meeting"), new Happening(HELD, "", "", "The meeting was held"), new Happening(HELD, "child", "YES", "The child was at the meeting"),
            new Happening(HELD, "child", "NO", "The child was asked to the meeting and was not there"), new Happening(HELD, "child", "NOT_ASKED", "The meeting was held without asking the child"),
            new Happening(HELD, "parent", "YES", "A parent was at the meeting"), new Happening(HELD, "parent", "NO", "The parents were asked to the meeting and none was there"),
            new Happening(HELD, "parent", "NOT_ASKED", "The meeting was held without asking a parent"),
            new Happening(HELD, "quorate", "NO", "The meeting went ahead without somebody who must be there"), new Happening(ISSUED, "", "", "The minutes of the meeting went out"),
            new Happening(DONE, "", "", "The outcome of an action was recorded"), new Happening(DONE, "late", "YES", "An action was done after its day")).toList();
    }
}
