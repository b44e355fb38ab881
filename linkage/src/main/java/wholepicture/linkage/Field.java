package wholepicture.linkage;

/** What is compared between two records, in the order a waterfall shows it. */
public enum Field {
    PRIOR("Before looking"),
    FAMILY("Family name"),
    GIVEN("Given name"),
    MIDDLE("Middle name"),
    ORDER("Order of names"),
    BORN("Born"),
    MULTIPLE("Twin or triplet"),
    SEX("Sex"),
    HOME("Address"),
    REACH("Phone or e-mail"),
    NHS("NHS number"),
    NUMBER("Other number");

    private final String words;

    Field(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
