package wholepicture.ui.pictures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import wholepicture.ui.pictures.TimelinePicture.Lane;
import wholepicture.ui.pictures.TimelinePicture.Mark;
import wholepicture.ui.pictures.TimelinePicture.Weight;

/**
 * Where the marks of a timeline stand. Marks that would overlap step down within their lane; where there is no room left
 * for that, they become one badge with their number. Days that are not exactly known are bars below.
 */
final class Lanes {

    static final double ROW = 19;
    static final double BAR_ROW = 17;
    static final double BADGE = 30;

    static final Lettering.Face NAME = new Lettering.Face(13, true);
    private static final int MOST_BARS = 3;
    /** The part of a lane within which marks become a badge together. */
    private static final double CELL = 38;
    /** More things than this are not drawn; a badge is one thing. Keeps the picture small and readable. */
    private static final int MOST = 850;
    private static final double NARROWEST_BAR = 16;

    /** @param row counted from the top of the lane */
    record Spot(Mark mark, double x, int row) {}

    /** Several entries in the place of which there is one number. */
    record Badge(List<Mark> marks, double x) {
        int count(Weight weight) {
            return (int) marks.stream().filter(mark -> mark.weight() == weight).count();
        }

        int rows() {
            return count(Weight.SIGNIFICANT) + count(Weight.CRITICAL) > 0 ? 2 : 1;
        }
    }

    /** An entry whose day is not exactly known; or, when there are too many, several from the first to the last day. */
    record Bar(List<Mark> marks, double left, double right, int row) {}

    record Drawn(List<String> name, List<Spot> spots, List<Badge> badges, List<Bar> bars, int rows, int barRows) {
        int things() {
            return spots.size() + badges.size() + bars.size();
        }

        double height() {
            return Math.max(Math.max(36, 8 + 16 * name.size()), 10 + rows * ROW + barRows * BAR_ROW);
        }
    }

    private final TimelinePicture picture;
    private final double left;
    private final double scale;

    Lanes(TimelinePicture picture, double left, double right) {
        this.picture = picture;
        this.left = left;
        scale = (right - left) / (ChronoUnit.DAYS.between(picture.from(), picture.to()) + 1);
    }

    /** Where a day begins, in pixels; days outside are held at the edges. */
    double x(LocalDate day) {
        long days = ChronoUnit.DAYS.between(picture.from(), day);
        long all = ChronoUnit.DAYS.between(picture.from(), picture.to()) + 1;
        return left + scale * Math.clamp(days, 0, all);
    }

    static double radius(Weight weight) {
        return switch (weight) {
            case ROUTINE -> 5;
            case NOTABLE -> 6;
            case SIGNIFICANT -> 7;
            case CRITICAL -> 8;
        };
    }

    List<Drawn> all() {
        for (int rows = 4; rows > 1; rows--) {
            int most = rows;
            var lanes = picture.lanes().stream().map(lane -> lay(lane, most)).toList();
            if (lanes.stream().mapToInt(Drawn::things).sum() <= MOST) {
                return lanes;
            }
        }
        return picture.lanes().stream().map(lane -> lay(lane, 1)).toList();
    }

    private Drawn lay(Lane lane, int most) {
        var marks = picture.marks().stream()
            .filter(mark -> mark.lane().equals(lane.id()) && !mark.to().isBefore(picture.from()) && !mark.from().isAfter(picture.to()))
            .sorted(Comparator.comparing(Mark::from).thenComparing(Mark::to)
                .thenComparing(Mark::weight, Comparator.reverseOrder()).thenComparing(Mark::words)).toList();
        var points = marks.stream().filter(mark -> !isBar(mark)).sorted(Comparator.comparingDouble(this::middle)).toList();
        var spots = new ArrayList<Spot>();
        var badges = new ArrayList<Badge>();
        var taken = new double[most];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < points.size(); ) {
            int cell = cell(points.get(i));
            int end = i;
            while (end < points.size() && cell(points.get(end)) == cell) {
                end++;
            }
            putIn(points.subList(i, end), cell, taken, spots, badges);
            i = end;
        }
        var bars = bars(marks.stream().filter(this::isBar).toList());
        int rows = Math.max(badges.stream().mapToInt(Badge::rows).max().orElse(0), spots.stream().mapToInt(spot -> spot.row() + 1).max().orElse(0));
        return new Drawn(Lettering.wrap(lane.name(), left - 20, 3, NAME), spots, badges, bars, rows, bars.stream().mapToInt(bar -> bar.row() + 1).max().orElse(0));
    }

    private boolean isBar(Mark mark) {
        return x(mark.to().plusDays(1)) - x(mark.from()) >= NARROWEST_BAR && !mark.from().equals(mark.to());
    }

    private double middle(Mark mark) {
        return (x(mark.from()) + x(mark.to().plusDays(1))) / 2;
    }

    private int cell(Mark mark) {
        return (int) ((middle(mark) - left) / CELL);
    }

    private void putIn(List<Mark> marks, int cell, double[] taken, List<Spot> spots, List<Badge> badges) {
        var before = taken.clone();
        var placed = new ArrayList<Spot>();
        for (var mark : marks) {
            double x = middle(mark);
            double radius = radius(mark.weight());
            int row = 0;
            while (row < taken.length && taken[row] + 1 > x - radius) {
                row++;
            }
            if (row == taken.length && marks.size() == 1) {
                double last = Arrays.stream(taken).min().orElseThrow();
                row = row(taken, last);
                x = last + 1 + radius;
            } else if (row == taken.length) {
                System.arraycopy(before, 0, taken, 0, taken.length);
                badges.add(badge(marks, cell, taken));
                return;
            }
            taken[row] = x + radius;
            placed.add(new Spot(mark, x, row));
        }
        spots.addAll(placed);
    }

    private static int row(double[] taken, double value) {
        int row = 0;
        while (taken[row] != value) {
            row++;
        }
        return row;
    }

    private Badge badge(List<Mark> marks, int cell, double[] taken) {
        double last = Arrays.stream(taken).max().orElseThrow();
        double x = Math.max(left + (cell + 0.5) * CELL, last + 2 + BADGE / 2);
        Arrays.fill(taken, x + BADGE / 2);
        return new Badge(List.copyOf(marks), x);
    }

    private List<Bar> bars(List<Mark> marks) {
        var bars = new ArrayList<Bar>();
        var taken = new double[MOST_BARS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        for (var mark : marks) {
            double from = x(mark.from());
            double to = x(mark.to().plusDays(1));
            int row = 0;
            while (row < MOST_BARS && taken[row] + 2 > from) {
                row++;
            }
            if (row < MOST_BARS) {
                taken[row] = to;
                bars.add(new Bar(List.of(mark), from, to, row));
            } else {
                int last = lastIn(bars, MOST_BARS - 1);
                var held = bars.get(last);
                var together = new ArrayList<>(held.marks());
                together.add(mark);
                taken[MOST_BARS - 1] = Math.max(to, held.right());
                bars.set(last, new Bar(List.copyOf(together), held.left(), Math.max(to, held.right()), held.row()));
            }
        }
        return bars;
    }

    private static int lastIn(List<Bar> bars, int row) {
        for (int i = bars.size() - 1; i >= 0; i--) {
            if (bars.get(i).row() == row) {
                return i;
            }
        }
        throw new IllegalStateException("The lowest row of bars is full and empty at once");
    }
}
