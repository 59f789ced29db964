package org.kapacitor.lambda.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.lambda.internal.type.Kind;

class MemoTest {

  private static Series series(int id) {
    return new Series(id, "", "", "m", Tags.EMPTY);
  }

  @Test
  void remembersWhatBelongsToASeriesAndNothingElse() {
    Memo.OfLong memo = (Memo.OfLong) Memo.of(Kind.INT);
    Series[] all = new Series[5000];
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      int id = random.nextInt(all.length);
      if (all[id] == null || random.nextInt(100) == 0) {
        all[id] = series(id);
      }
      long value = System.identityHashCode(all[id]);
      int index = memo.find(all[id]);
      if (index >= 0) {
        assertThat(memo.get(index)).isEqualTo(value);
      } else {
        assertThat(memo.keep(all[id], value)).isEqualTo(value);
      }
    }
  }

  @Test
  void growsUntilAllSeriesFindRoom() {
    Memo.OfBoolean memo = (Memo.OfBoolean) Memo.of(Kind.BOOL);
    Series[] all = new Series[1000];
    int missed = 0;
    for (int round = 0; round < 20; round++) {
      missed = 0;
      for (int i = 0; i < all.length; i++) {
        all[i] = all[i] == null ? series(i * 3 + 70_000) : all[i];
        if (memo.find(all[i]) < 0) {
          memo.keep(all[i], i % 2 == 0);
          missed++;
        }
      }
    }
    assertThat(missed).isZero();
    for (int i = 0; i < all.length; i++) {
      assertThat(memo.get(memo.find(all[i]))).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void aSeriesThatGotTheIdOfAnotherReplacesIt() {
    Memo.OfText memo = (Memo.OfText) Memo.of(Kind.STRING);
    Series old = series(7);
    Series next = series(7);
    memo.keep(old, "old");
    assertThat(memo.find(next)).isNegative();
    memo.keep(next, "next");
    assertThat(memo.get(memo.find(next))).isEqualTo("next");
    assertThat(memo.find(old)).isNegative();
  }
}
