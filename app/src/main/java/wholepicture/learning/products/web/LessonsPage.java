package wholepicture.learning.products.web;

import java.util.List;

/** Everything that was written down, with the forms for what is new. @param issue what was typed as the name of an issue */
public record LessonsPage(List<Row> rows, LessonForm form, String issue) {

    public record Row(String title, String href) {}
}
