package wholepicture.ui.pictures;

import java.util.List;

/**
 * Themes down, years across; the more reviews found a theme in a year, the larger its circle.
 *
 * @param description the same in sentences, for people who do not see the picture
 */
public record ThemeMapPicture(String title, String description, List<Integer> years, List<Row> rows) {

    public ThemeMapPicture {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /**
     * @param href to the theme's page
     * @param local how many reviews of the partnership's own found it in each year
     * @param national how many national ones did
     * @param course "New", "Comes back" or empty, written behind the row
     */
    public record Row(String name, String href, List<Integer> local, List<Integer> national, String course) {}
}
