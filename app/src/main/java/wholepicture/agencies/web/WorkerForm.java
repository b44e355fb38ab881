package wholepicture.agencies.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Role;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** A new worker, as typed. */
public record WorkerForm(String username, String name, String jobTitle, String team, String phone, String email, List<String> roles) {

    static final WorkerForm EMPTY = new WorkerForm("", "", "", "", "", "", List.of());

    public WorkerForm(@Nullable String username, @Nullable String name, @Nullable String jobTitle, @Nullable String team, @Nullable String phone,
        @Nullable String email, @Nullable List<String> roles) {
        this.username = AgencyForm.typed(username);
        this.name = AgencyForm.typed(name);
        this.jobTitle = AgencyForm.typed(jobTitle);
        this.team = AgencyForm.typed(team);
        this.phone = AgencyForm.typed(phone);
        this.email = AgencyForm.typed(email);
        this.roles = roles == null ? List.of() : List.copyOf(roles);
    }

    Errors errors(boolean usernameTaken) {
        var errors = new ArrayList<FieldError>();
        if (username.isEmpty() || usernameTaken) {
            errors.add(new FieldError("username", usernameTaken ? "Another worker signs in by this name"
                : "Enter the name by which their organisation signs them in, for example their e-mail address"));
        }
        if (name.isEmpty()) {
            errors.add(new FieldError("name", "Enter the worker's name"));
        }
        if (roles.isEmpty() || !Arrays.stream(Role.values()).map(Role::name).toList().containsAll(roles)) {
            errors.add(new FieldError("roles", "Choose what they may do"));
        }
        return new Errors(errors);
    }

    public List<Option> roleOptions() {
        return Arrays.stream(Role.values()).map(r -> new Option(r.name(), r.inWords(), "", roles.contains(r.name()))).toList();
    }
}
