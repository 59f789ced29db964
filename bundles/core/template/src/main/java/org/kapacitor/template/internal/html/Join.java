package org.kapacitor.template.internal.html;

import org.kapacitor.template.internal.syntax.Node;

/** The context behind branches, of which any may have been taken. */
final class Join {
  private Join() {}

  /**
   * The context behind two branches.
   *
   * @param node that branches, for errors
   * @param keyword of the branch
   */
  static Context of(Context a, Context b, Node node, String keyword) {
    if (a.is(State.ERROR) || b.is(State.DEAD)) {
      return a;
    }
    if (b.is(State.ERROR) || a.is(State.DEAD) || a.equals(b)) {
      return b;
    }
    if (a.with(b.urlPart()).equals(b)) {
      return a.with(UrlPart.UNKNOWN);
    }
    if (a.with(b.slash()).equals(b)) {
      return a.with(Slash.UNKNOWN);
    }
    Context joined = ofNudged(a, b, node, keyword);
    return joined.is(State.ERROR) ? different(a, b, node, keyword) : joined;
  }

  /** A value without quotes may begin in one branch only. */
  private static Context ofNudged(Context a, Context b, Node node, String keyword) {
    Context c = a.nudged();
    Context d = b.nudged();
    return c.equals(a) && d.equals(b) ? different(a, b, node, keyword) : of(c, d, node, keyword);
  }

  private static Context different(Context a, Context b, Node node, String keyword) {
    return Context.failed(
        Problem.at(
            node, "{{" + keyword + "}} branches end in different contexts: " + a + ", " + b));
  }
}
