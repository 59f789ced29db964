package org.kapacitor.node.httppost;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;

/** Posts data and passes it on as it is. Keeps nothing of a group, so that all can share it. */
record PostOperator(Posting posting) implements GroupOperator {
  @Override
  public void point(Point point, Output out) {
    posting.post(Result.row(point));
    out.point(point);
  }

  @Override
  public void batch(Batch batch, Output out) {
    posting.post(Result.row(batch));
    out.batch(batch);
  }
}
