package wholepicture.picture.web;

import static wholepicture.picture.web.PersonPage.Opened.INDEX;
import static wholepicture.picture.web.PersonPage.Opened.OWN_RECORDS;
import static wholepicture.picture.web.PersonPage.Opened.WHOLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.access.Involving.Involved;
import wholepicture.access.Sight;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Grade;
import wholepicture.family.FamilyView;
import wholepicture.people.Hit;
import wholepicture.picture.Evidence;
import wholepicture.picture.Flag;
import wholepicture.picture.Part;
import wholepicture.picture.Read;
import wholepicture.picture.web.PersonPage.Contact;
import wholepicture.picture.web.PersonPage.FlagBox;
import wholepicture.picture.web.PersonPage.Line;
import wholepicture.picture.web.PersonPage.Opened;
import wholepicture.picture.web.PersonPage.PatternBox;
import wholepicture.picture.web.PersonPage.Relative;
import wholepicture.picture.web.PersonPage.Voice;
import wholepicture.picture.web.PersonPage.Worry;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;
import wholepicture.ui.Tag.Colour;
import wholepicture.ui.pictures.Genogram;

/** Turns what was read of a person into the words of their page. */
final class PersonPages {

    private final Read read;
    private final Hit who;
    private final UUID id;
    private final String address;

    private PersonPages(Read read) {
        this.read = read;
        this.who = read.person().index();
        this.id = who.person();
        this.address = "/people/" + id;
    }

    static PersonPage of(Read read) {
        return new PersonPages(read).page();
    }

    private PersonPage page() {
        var lines = read.lines();
        return new PersonPage(name(), given(), opened(), tags(), facts(), actions(), known(),
            read.patterns().stream().map(p -> new PatternBox(p.sentence(),
                p.evidence().stream().map(e -> Wording.lineOfHousehold(id, e)).toList())).toList(), read.lookedFor(),
            read.flags().stream().map(this::flag).toList(), worries(), voice(), own(),
            plain(lines.of(Part.AHEAD)), plain(lines.of(Part.HAPPENING)),
            plain(lines.of(Part.LATEST)),
            new Link("The whole chronology", address + "/chronology"), new Link("Family, home and ecomap", address + "/family"),
            involved(true), involved(false), genogram(), family(), read.family().filter(FamilyView::more).isPresent(), Particulars.details(read.person()), Particulars.addresses(read.person(), read.today()),
            address + "/records", address + "/break-glass");
    }

    private Opened opened() {
        return switch (read.sight()) {
            case INDEX -> INDEX;
            case OWN_RECORDS -> OWN_RECORDS;
            case WHOLE, PROTECTED, SEALED -> WHOLE;
        };
    }

    private String name() {
        return who.name().isBlank() ? "Name not recorded" : who.name();
    }

    /** The name to speak of them by. */
    private String given() {
        var first = who.name().strip().split("\\s+", 2)[0];
        return first.isEmpty() ? "this person" : first;
    }

    private List<Tag> tags() {
        var tags = new ArrayList<Tag>();
        if (who.died() != null) {
            tags.add(new Tag("Died " + Dates.inWords(who.died()), Colour.GREY));
        }
        if (read.person().grade().compareTo(Grade.PROTECTED) >= 0) {
            tags.add(new Tag(read.person().grade() == Grade.SEALED ? "Sealed" : "Protected", Colour.PURPLE));
        }
        return tags;
    }

    private List<SummaryRow> facts() {
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Born", Particulars.born(who, read.today())));
        read.person().identifiers().stream().map(said -> said.value()).filter(i -> i.kind().equalsIgnoreCase("NHS")).findFirst()
            .ifPresent(i -> facts.add(SummaryRow.of("NHS", Particulars.number(i.kind(), i.value()))));
        read.person().residences().stream().map(said -> said.value()).filter(r -> Particulars.isNow(r, read.today())).findFirst()
            .ifPresent(r -> facts.add(SummaryRow.of("Lives at", Particulars.address(r))));
        return facts;
    }

    private List<Link> actions() {
        var actions = new ArrayList<Link>();
        if (read.sight() != Sight.INDEX) {
            actions.add(new Link("Chronology", address + "/chronology"));
            actions.add(new Link("Family", address + "/family"));
            actions.add(new Link("Child protection", address + "/protection"));
            actions.add(new Link("Early help", address + "/early-help"));
            actions.add(new Link("Was not brought", address + "/was-not-brought"));
            actions.add(new Link("What was shared", address + "/shared"));
            actions.add(new Link("MARAC", address + "/marac"));
            actions.add(new Link("Involved", address + "/involved"));
        }
        if (read.sight().isWhole()) {
            actions.add(new Link("Records", address + "/records"));
            actions.add(new Link("Who looked", address + "/looks"));
        }
        return actions;
    }

    private String known() {
        int total = read.lines().total();
        return total == 0 ? "No line of a chronology is open to you."
            : "%s from %s.".formatted(count(total, "line"), count(read.lines().agencies(), "agency"));
    }

    private FlagBox flag(Flag flag) {
        boolean overdue = flag.review() != null && flag.review().to().isBefore(read.today());
        return new FlagBox(flag.what(), flag.reason().isEmpty() ? "No reason was sent." : flag.reason(), flag.agency(),
            flag.since() == null ? "" : "since " + Dates.brief(flag.since()),
            flag.review() == null ? "no review date" : (overdue ? "review was due " : "review ") + Dates.brief(flag.review()), overdue, told(flag));
    }

    private String told(Flag flag) {
        if (Boolean.TRUE.equals(flag.told())) {
            return given() + " was told of it.";
        }
        if (flag.told() == null) {
            return "Whether %s was told is not recorded.".formatted(given());
        }
        return "%s was not told%s".formatted(given(), flag.whyNotTold().isEmpty() ? "; why is not recorded." : ": " + flag.whyNotTold());
    }

    /** The concern named most often first; what is significant without a named concern last. */
    private List<Worry> worries() {
        var lines = read.lines().of(Part.WORRY);
        var named = read.lines().worries().entrySet().stream()
            .sorted(Map.Entry.<Factor, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .map(e -> worry(wholepicture.chronology.Wording.of(e.getKey()), lines.stream().filter(l -> l.factors().contains(e.getKey())).limit(3).toList(),
                new Link(count(e.getValue(), "line"), address + "/chronology?concern=" + e.getKey().name())));
        var others = lines.stream().filter(l -> l.factors().isEmpty()).toList();
        var other = others.isEmpty() ? Stream.<Worry>empty() : Stream.of(worry("Other concerns", others, Link.NONE));
        return Stream.concat(named, other).toList();
    }

    private Worry worry(String what, List<Evidence> lines, Link all) {
        return new Worry(what, plain(lines), all);
    }

    private List<Voice> voice() {
        return read.lines().of(Part.VOICE).stream().map(e -> new Voice(wholepicture.chronology.Wording.of(Arrival.Voice.valueOf(e.voice())), Wording.shortened(e.description().isBlank() ? e.title() : e.description()),
            e.when() == null ? "no date recorded" : Dates.brief(e.when()), Wording.by(e), Wording.entry(id, e.entry()))).toList();
    }

    private List<Voice> own() {
        return read.own().stream().map(told -> new Voice("", Wording.shortened(told.words()), Dates.brief(told.on()), told.by(), told.href())).toList();
    }

    private List<Contact> involved(boolean now) {
        return read.involved().stream().filter(i -> isNow(i.until()) == now).map(PersonPages::contact).toList();
    }

    private boolean isNow(@Nullable LocalDate until) {
        return until == null || !until.isBefore(read.today());
    }

    private static Contact contact(Involved i) {
        var name = i.worker().isEmpty() ? i.team() : i.worker();
        var place = i.team().isEmpty() || i.worker().isEmpty() ? i.agency() : i.agency() + ", " + i.team();
        var phone = i.phone().replaceAll("[^0-9+]", "");
        return new Contact(name.isEmpty() ? i.agency() : name, i.role(), place, i.phone(), phone.isEmpty() ? "" : "tel:" + phone, i.email(),
            i.since() == null ? "" : "since " + Dates.brief(i.since()), i.holdsCase());
    }

    private String genogram() {
        return read.family().filter(f -> f.members().size() > 1).map(f -> Genogram.svg(f.picture())).orElse("");
    }

    private List<Relative> family() {
        return read.family().stream().flatMap(f -> f.members().stream()).filter(m -> !id.equals(m.person()))
            .map(m -> new Relative(m.name(), m.person() == null ? "" : "/people/" + m.person(), m.relation(),
                m.born().equals("not recorded") ? "birth not recorded" : m.born(),
                m.responsibility().equals("yes") ? "parental responsibility" : m.responsibility().equals("no") ? "no parental responsibility" : "", m.remarks()))
            .toList();
    }

    private List<Line> plain(List<Evidence> lines) {
        return lines.stream().map(e -> Wording.line(id, e, false)).toList();
    }

    private static String count(int number, String what) {
        var many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return "%,d %s".formatted(number, number == 1 ? what : many);
    }
}
