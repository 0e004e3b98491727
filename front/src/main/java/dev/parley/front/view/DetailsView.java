package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.Said.amount;

import dev.parley.front.app.Participant;
import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.mesh.Mesh;
import dev.parley.front.app.mesh.Sample;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** How the link to someone did in the last minute, in numbers. */
final class DetailsView {

  /** Tops of the plots, so that noise in what is small does not look like trouble. */
  private static final int LEAST_BITS = 100_000;

  private static final int LEAST_LOST = 100;
  private static final int LEAST_ROUND_TRIP = 200;
  private static final int LEAST_HEIGHT = 360;

  private DetailsView() {}

  static Html view(Participant participant, Mesh.Watched watched) {
    List<Sample> all = watched.samples();
    Traffic traffic = participant.path().traffic();
    return div(
        "details",
        plot(StateWords.IS_SENT, all, Sample::sent, LEAST_BITS, DetailsView::bits),
        plot(StateWords.IS_RECEIVED, all, Sample::received, LEAST_BITS, DetailsView::bits),
        plot(StateWords.IS_LOST, all, Sample::lost, LEAST_LOST, DetailsView::percent),
        plot(
            StateWords.ROUND_TRIP,
            all,
            Sample::roundTripMs,
            LEAST_ROUND_TRIP,
            ms -> StateWords.MILLISECONDS.of(amount(ms))),
        plot(
            StateWords.PICTURE,
            all,
            Sample::height,
            LEAST_HEIGHT,
            height -> StateWords.LINES.of(amount(height))),
        element(
            "p",
            Attribute.classes("hint details-more"),
            element("span", text(traffic.relayed() ? StateWords.RELAYED : StateWords.DIRECT)),
            element(
                "span",
                text(StateWords.PICTURES_A_SECOND.of(amount(traffic.flow().framesPerSecond())))),
            element("span", text(traffic.flow().codec()))));
  }

  private static Html plot(
      Phrase name,
      List<Sample> samples,
      ToIntFunction<Sample> value,
      int least,
      IntFunction<Phrase> words) {
    List<Integer> values = new ArrayList<>();
    int most = 0;
    for (Sample sample : samples) {
      int next = value.applyAsInt(sample);
      values.add(next);
      most = Math.max(most, next);
    }
    Said now = values.isEmpty() ? Said.verbatim("…") : words.apply(values.getLast());
    return div(
        "detail",
        element("span", text(name)),
        PlotView.line(
            StateWords.LAST_MINUTE.of(name, now, words.apply(most)), values, Math.max(least, most)),
        element("span", Attribute.classes("detail-now"), text(now)));
  }

  private static Phrase bits(int bits) {
    return StateWords.KILOBITS.of(amount(bits / 1000));
  }

  private static Phrase percent(int thousandths) {
    return StateWords.PERCENT.of(new Said.Amount(thousandths, 1));
  }
}
