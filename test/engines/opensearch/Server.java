import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** One node of OpenSearch: arguments are its folder and its port; it ends with its standard input. */
public class Server {
  private static class SmallNode extends Node {
    SmallNode(Environment environment) {
      super(environment, List.of(CommonAnalysisPlugin.class, Netty4Plugin.class), false);
    }
  }

  public static void main(String[] args) throws Exception {
    Settings settings = Settings.builder()
        .put("path.home", args[0])
        .put("cluster.name", "packs")
        .put("node.name", "packs")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", args[1])
        .put("transport.port", "0")
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .put("cluster.routing.allocation.disk.threshold_enabled", "false")
        .build();
    Path config = Path.of(args[0], "config");
    Node node = new SmallNode(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "packs"));
    node.start();
    while (System.in.read() >= 0) {
      continue;
    }
    node.close();
    System.exit(0);
  }
}
