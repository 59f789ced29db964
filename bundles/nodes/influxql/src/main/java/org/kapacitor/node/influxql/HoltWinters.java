package org.kapacitor.node.influxql;

/**
 * Forecasts evenly spaced values by exponential smoothing after Holt and Winters: a level, a damped
 * trend that is added, and seasonal factors that are multiplied. Pure arithmetic, see nodes.md
 * section 8.4.
 *
 * <p>The smoothing weights alpha (level), beta (trend), gamma (season) and the damping phi, the
 * first level and trend and the first season are fitted: the sum of the squared differences between
 * forecast and data is minimised from 16 starting points. Values that are NaN are gaps: the fit
 * takes no notice of them.
 */
final class HoltWinters {
  /** Where the fit starts: each of the four weights at each of these values. */
  private static final double LOW_GUESS = 0.3;

  private static final double HIGH_GUESS = 0.7;
  private static final int STARTS = 16;
  private static final double FIRST_WEIGHT = 0.5;

  private static final int ALPHA = 0;
  private static final int BETA = 1;
  private static final int GAMMA = 2;
  private static final int PHI = 3;
  private static final int LEVEL = 4;
  private static final int TREND = 5;
  private static final int SEASON = 6;

  private final double[] data;
  private final int season;
  private final double[] fitted;

  /**
   * A model of some values.
   *
   * @param data two values or more, and not fewer than {@code season}
   * @param season values after which the pattern repeats; less than 2 if there is none
   */
  HoltWinters(double[] data, long season) {
    if (data.length < 2 || data.length < season) {
      throw new IllegalArgumentException(data.length + " values, season of " + season);
    }
    this.data = data;
    this.season = season < 2 ? 0 : (int) season;
    this.fitted = new double[data.length];
  }

  /**
   * Fits the model and follows it.
   *
   * @param count of values behind the last one of the data
   * @return the fitted values at the places of the data, then {@code count} more; any may be NaN
   */
  double[] forecast(int count) {
    double[] forecast = new double[data.length + count];
    follow(fit(), forecast);
    return forecast;
  }

  private double[] fit() {
    double[] start = start();
    NelderMead.Minimum best = null;
    for (int corner = 0; corner < STARTS; corner++) {
      for (int weight = ALPHA; weight <= PHI; weight++) {
        boolean high = (corner >> PHI - weight & 1) == 1;
        start[weight] = high ? HIGH_GUESS : LOW_GUESS;
      }
      NelderMead.Minimum found = NelderMead.minimum(this::error, start);
      if (best == null || found.value() < best.value()) {
        best = found;
      }
    }
    return best.at();
  }

  private double[] start() {
    double[] start = new double[SEASON + season];
    if (season == 0) {
      start[LEVEL] = FIRST_WEIGHT * data[0];
      start[TREND] = Double.isNaN(data[1]) ? 0 : FIRST_WEIGHT * (data[1] - data[0]);
      return start;
    }
    for (int i = 0; i < season; i++) {
      if (!Double.isNaN(data[i])) {
        start[LEVEL] += 1.0 / season * data[i];
      }
    }
    for (int i = 0; i < season && season + i < data.length; i++) {
      double step = data[season + i] - data[i];
      if (!Double.isNaN(step)) {
        start[TREND] += 1 / ((double) season * season) * step;
      }
    }
    for (int i = 0; i < season; i++) {
      start[SEASON + i] = Double.isNaN(data[i]) ? 0 : data[i] / start[LEVEL];
    }
    return start;
  }

  /** Sum of the squared differences; changes {@code model} as {@link #follow} does. */
  private double error(double[] model) {
    follow(model, fitted);
    double sum = 0;
    for (int i = 0; i < fitted.length; i++) {
      if (!Double.isNaN(data[i])) {
        double difference = fitted[i] - data[i];
        if (Double.isNaN(fitted[i])) {
          return Double.POSITIVE_INFINITY;
        }
        sum += difference * difference;
      }
    }
    return sum;
  }

  /**
   * Fills {@code forecast}. The weights in {@code model} are brought into [0, 1], and its season is
   * the one behind the last value afterwards, during the fit too: the results that users compare
   * with depend on it.
   */
  private void follow(double[] model, double[] forecast) {
    for (int weight = ALPHA; weight <= PHI; weight++) {
      model[weight] = model[weight] > 1 ? 1 : model[weight] < 0 ? 0 : model[weight];
    }
    double alpha = model[ALPHA];
    double beta = model[BETA];
    double gamma = model[GAMMA];
    double phi = model[PHI];
    double damping = phi;
    double value = data[0];
    double level = model[LEVEL];
    double trend = model[TREND];
    forecast[0] = value;
    for (int t = 1; t < forecast.length; t++) {
      int slot = season == 0 ? 0 : SEASON + (2 * t - 2) % season;
      double factor = season == 0 ? 1 : model[slot];
      double next = season == 0 ? 1 : model[SEASON + (2 * t - 2 + t % season) % season];
      double before = level + phi * trend;
      double newFactor = gamma * (value / before) + (1 - gamma) * factor;
      double newLevel = alpha * (value / factor) + (1 - alpha) * before;
      trend = beta * (newLevel - level) + (1 - beta) * phi * trend;
      level = newLevel;
      value = (level + damping * trend) * next;
      damping += power(phi, t);
      if (season != 0) {
        model[slot] = newFactor;
      }
      forecast[t] = value;
    }
  }

  /** Repeated squaring, whose rounding is the same on every machine. */
  static double power(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int rest = exponent; rest != 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
