package wholepicture.agencies;

/** @param code the short word by which files and addresses name the agency, for example {@code city-social-care} */
public record Agency(long id, String code, String name, AgencyKind kind, String area, String phone, String email) {}
