package org.kapacitor.node.influxql;

import java.time.Duration;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Forecasts a field by the Holt-Winters method and shows the fit (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "holtWintersWithFit",
    summary =
        "Forecasts a field by the Holt-Winters method and makes a batch of the fit and the forecast.",
    provides = EdgeType.BATCH,
    kind = "holtWinters",
    typeName = Call.TYPE_NAME)
public final class HoltWintersWithFitNode implements NodeType<HoltWintersWithFitNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to forecast: floats or integers.") String field,
      @Arg("Number of values to forecast.") long h,
      @Arg("Number of values after which the season repeats; less than 2 if there is none.") long m,
      @Arg("Time between values; those that are missing are left out of the fit.")
          Duration interval,
      @Property(FunctionOptions.AS) @Default("holtWinters") String as,
      @Flag(FunctionOptions.ALWAYS_POINT_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "holtWinters", options, Input.NUMBERS);
    return Operators.reducing(
        call,
        new RowsReduction(
            call, new Forecast(options.h(), options.m(), options.interval().toNanos(), true)));
  }
}
