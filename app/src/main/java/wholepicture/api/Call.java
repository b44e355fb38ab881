package wholepicture.api;

import java.util.List;

/** One call of the interface. {@code parameters}: name, whether it must be given, kind, meaning. */
public record Call(String method, String path, String summary, String description, List<List<String>> parameters) {}
