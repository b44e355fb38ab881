package wholepicture.chronology;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wholepicture.chronology.Contact.Agenda;
import wholepicture.chronology.Contact.Choice;
import wholepicture.chronology.Contact.Hard;
import wholepicture.chronology.Contact.TimeAlone;
import wholepicture.chronology.Contact.Wetting;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** How a contact went, as typed. Every form on which a visit or a contact is recorded holds these fields, named {@code contact.…}. */
public record ContactForm(String alone, String aloneWhy, String agenda, String agendaWhy, String abuse, String abuseWhy, String sexual, String sexualWhy,
    String wetting, String wettingMeans, String selfHarm, String identity) {

    /** Where its fields stand in a form. */
    public static final String NAME = "contact.";

    public static final ContactForm BLANK = read(name -> null);

    public ContactForm(@Nullable String alone, @Nullable String aloneWhy, @Nullable String agenda, @Nullable String agendaWhy, @Nullable String abuse, @Nullable String abuseWhy,
        @Nullable String sexual, @Nullable String sexualWhy, @Nullable String wetting, @Nullable String wettingMeans, @Nullable String selfHarm, @Nullable String identity) {
        this.alone = given(alone);
        this.aloneWhy = given(aloneWhy);
        this.agenda = given(agenda);
        this.agendaWhy = given(agendaWhy);
        this.abuse = given(abuse);
        this.abuseWhy = given(abuseWhy);
        this.sexual = given(sexual);
        this.sexualWhy = given(sexualWhy);
        this.wetting = given(wetting);
        this.wettingMeans = given(wettingMeans);
        this.selfHarm = given(selfHarm);
        this.identity = given(identity);
    }

    /** @param typed what stands in the field of a name, {@code null} where there is none */
    public static ContactForm read(Function<String, @Nullable String> typed) {
        Function<String, @Nullable String> field = name -> typed.apply(NAME + name);
        return new ContactForm(field.apply("alone"), field.apply("aloneWhy"), field.apply("agenda"), field.apply("agendaWhy"), field.apply("abuse"), field.apply("abuseWhy"),
            field.apply("sexual"), field.apply("sexualWhy"), field.apply("wetting"), field.apply("wettingMeans"), field.apply("selfHarm"), field.apply("identity"));
    }

    public Contact contact() {
        return new Contact(one(TimeAlone.values(), alone), aloneWhy, one(Agenda.values(), agenda), agendaWhy, one(Hard.values(), abuse), abuseWhy,
            one(Hard.values(), sexual), sexualWhy, one(Wetting.values(), wetting), wettingMeans, selfHarm, identity);
    }

    /** The same with questions put in, for whoever does not know how to begin; what was typed stays above them. */
    public ContactForm with(List<String> questions) {
        var all = selfHarm + (selfHarm.isEmpty() ? "" : "\n\n") + String.join("\n\n", questions) + "\n";
        return new ContactForm(alone, aloneWhy, agenda, agendaWhy, abuse, abuseWhy, sexual, sexualWhy, wetting, wettingMeans, questions.isEmpty() ? selfHarm : all, identity);
    }

    /** What is missing, each at its field. */
    public static List<FieldError> errors(Map<String, String> missing) {
        return missing.entrySet().stream().map(one -> new FieldError(NAME + one.getKey(), one.getValue())).toList();
    }

    /** Whether anything is wrong with it, so that nobody has to look for where. */
    public boolean isWrong(Errors errors) {
        return errors.list().stream().anyMatch(one -> one.field().startsWith(NAME));
    }

    public boolean isBlank() {
        return equals(BLANK);
    }

    public List<Option> alones() {
        return options(TimeAlone.values(), alone);
    }

    public List<Option> agendas() {
        return options(Agenda.values(), agenda);
    }

    public List<Option> abuses() {
        return options(Hard.values(), abuse);
    }

    public List<Option> sexuals() {
        return options(Hard.values(), sexual);
    }

    public List<Option> wettings() {
        return options(Wetting.values(), wetting);
    }

    private static <E extends Choice> List<Option> options(E[] all, String chosen) {
        return Option.choosing(Arrays.stream(all).map(one -> Option.of(one.name().equals("NOT_SAID") ? "" : one.name(), one.inWords())).toList(), chosen);
    }

    private static <E extends Choice> E one(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(all[0]);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
