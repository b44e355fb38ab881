package wholepicture.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one agency writes of a crowd: for each sort of thing that happens its title, its kind and ready sentences. */
record CrowdLines(byte[][] titles, byte[][] kinds, byte[][] authors, byte[][][] said) {

    private static final int WAYS = 64;

    static CrowdLines of(String agency) {
        var partner = Partner.all().stream().filter(one -> one.code().equals(agency)).findFirst().orElseThrow();
        var dice = new Dice(partner.number());
        List<String> titles = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        List<byte[][]> said = new ArrayList<>();
        for (var happening : Happening.all()) {
            if (happening.by() == partner.kind() && happening.outcome() == null) {
                titles.add(happening.title());
                kinds.add(happening.kind().name().toLowerCase(Locale.ROOT));
                authors.add("Duty worker, " + happening.author());
                List<String> ways = new ArrayList<>();
                for (int i = 0; i < WAYS; i++) {
                    ways.add(sentences(dice, happening));
                }
                said.add(Crowd.bytes(ways));
            }
        }
        return new CrowdLines(Crowd.bytes(titles), Crowd.bytes(kinds), Crowd.bytes(authors), said.toArray(byte[][][]::new));
    }

    private static String sentences(Dice dice, Happening happening) {
        var said = new StringBuilder();
        happening.says().forEach(ways -> said.append(said.isEmpty() ? "" : " ").append(dice.of(ways)));
        return said.toString().replaceAll("\\{(he|name)}", "the person").replaceAll("\\{his}", "their").replaceAll("\\{him}", "them")
            .replaceAll("\\{himself}", "themselves").replaceAll("\\{mother}", "the carer").replaceAll("\\{street}", "the address")
            .replaceAll("\\{\\d+-(\\d+)}", "$1").replace("\"", "\"\"");
    }
}
