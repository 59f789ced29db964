package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.kapacitor.tasks.Tasks;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;

@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class PluginsTest {
  @Inject private BundleContext context;
  @Inject private Tasks tasks;

  @Configuration
  public Option[] configuration() throws Exception {
    return Container.options();
  }

  @Test
  public void starts() {
    assertThat(tasks.all()).isEmpty();
  }
}
