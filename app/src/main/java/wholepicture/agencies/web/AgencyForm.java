package wholepicture.agencies.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.AgencyKind;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** A new agency, as typed. */
public record AgencyForm(String code, String name, String kind, String area, String phone, String email) {

    static final AgencyForm EMPTY = new AgencyForm("", "", "", "", "", "");

    public AgencyForm(@Nullable String code, @Nullable String name, @Nullable String kind, @Nullable String area, @Nullable String phone,
        @Nullable String email) {
        this.code = typed(code);
        this.name = typed(name);
        this.kind = typed(kind);
        this.area = typed(area);
        this.phone = typed(phone);
        this.email = typed(email);
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    Errors errors(boolean codeTaken) {
        var errors = new ArrayList<FieldError>();
        if (!code.matches("[a-z0-9][a-z0-9-]{1,40}")) {
            errors.add(new FieldError("code", "Enter a code of small letters, numbers and hyphens, for example city-police"));
        } else if (codeTaken) {
            errors.add(new FieldError("code", "Another agency has this code"));
        }
        if (name.isEmpty()) {
            errors.add(new FieldError("name", "Enter the agency's name"));
        }
        if (Arrays.stream(AgencyKind.values()).noneMatch(k -> k.name().equals(kind))) {
            errors.add(new FieldError("kind", "Choose what kind of agency it is"));
        }
        return new Errors(errors);
    }

    public List<Option> kinds() {
        var kinds = new ArrayList<>(List.of(new Option("", "Choose", "", kind.isEmpty())));
        Arrays.stream(AgencyKind.values()).forEach(k -> kinds.add(new Option(k.name(), k.inWords(), "", k.name().equals(kind))));
        return kinds;
    }
}
