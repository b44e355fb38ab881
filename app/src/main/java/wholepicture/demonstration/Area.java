package wholepicture.demonstration;

/** The three councils of the partnership, with the statistical code of the real authority whose postcodes they borrow. */
public enum Area {
    CITY("E06000016"),
    COUNTY("E0700"),
    SMALL("E06000017");

    private final String codes;

    Area(String codes) {
        this.codes = codes;
    }

    /** The council that has the postcodes of this authority, by its GSS code. */
    static Area ofAuthority(String gss) {
        for (var area : values()) {
            if (gss.startsWith(area.codes)) {
                return area;
            }
        }
        throw new IllegalArgumentException("No council of the demonstration has the postcodes of " + gss);
    }
}
