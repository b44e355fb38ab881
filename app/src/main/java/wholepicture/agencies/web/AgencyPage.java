package wholepicture.agencies.web;

import java.util.List;
import java.util.stream.Collectors;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Role;
import wholepicture.agencies.Tokens.Token;
import wholepicture.agencies.Worker;
import wholepicture.ui.Errors;

/** One agency with its workers and tokens. {@code newToken} is empty unless one was made just now. */
public record AgencyPage(Agency agency, List<Worker> workers, List<Token> tokens, WorkerForm form, Errors errors, String newToken, List<Role> roles) {

    public String rolesOf(Worker worker) {
        return worker.roles().stream().map(Role::inWords).sorted().collect(Collectors.joining(", "));
    }
}
