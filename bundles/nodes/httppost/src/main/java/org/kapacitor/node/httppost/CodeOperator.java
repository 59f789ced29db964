package org.kapacitor.node.httppost;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;

/** Posts data and passes it on with the status of the answer. Can be shared by all groups. */
final class CodeOperator implements GroupOperator {
  private final Posting posting;
  private final Field code;
  private final Row row = new Row();

  CodeOperator(Posting posting, Field code) {
    this.posting = posting;
    this.code = code;
  }

  @Override
  public void point(Point point, Output out) {
    long status = posting.post(Result.row(point));
    out.point(row.of(point).set(code, status));
  }

  @Override
  public void batch(Batch batch, Output out) {
    long status = posting.post(Result.row(batch));
    Rows rows = new Rows();
    for (int i = 0; i < batch.size(); i++) {
      rows.add(row.of(batch.row(i)).set(code, status));
    }
    out.batch(batch.with(rows));
  }
}
