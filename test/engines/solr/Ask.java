import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.core.SolrCore;

/**
 * Asks a core of Solr: the argument is Solr's home, which holds the core `pages` and the files `documents`, `params`
 * (name, tab, value), `queries` and `words`. Writes the terms of each word, by letters and by tones, and for each query
 * the numbers of the documents that it finds.
 */
public class Ask {
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    StringBuilder out = new StringBuilder();
    try (EmbeddedSolrServer server = new EmbeddedSolrServer(home, "pages")) {
      try (SolrCore core = server.getCoreContainer().getCore("pages")) {
        for (String word : Files.readAllLines(home.resolve("words"))) {
          out.append(terms(core, "title", word)).append('\t').append(terms(core, "title_tone", word)).append('\n');
        }
      }
      List<String> documents = Files.readAllLines(home.resolve("documents"));
      for (int i = 0; i < documents.size(); i++) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", Integer.toString(i));
        document.setField("title", documents.get(i));
        server.add(document);
      }
      server.commit();
      ModifiableSolrParams params = new ModifiableSolrParams();
      for (String line : Files.readAllLines(home.resolve("params"))) params.set(line.split("\t")[0], line.split("\t")[1]);
      params.set("rows", "50");
      for (String query : Files.readAllLines(home.resolve("queries"))) {
        params.set("q", query);
        for (SolrDocument found : server.query(params).getResults()) out.append(found.get("id")).append(' ');
        out.append('\n');
      }
    }
    Files.writeString(home.resolve("answers"), out);
  }

  private static String terms(SolrCore core, String field, String text) throws Exception {
    StringBuilder terms = new StringBuilder();
    try (TokenStream stream = core.getLatestSchema().getField(field).getType().getIndexAnalyzer().tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.append(terms.length() > 0 ? " " : "").append(term);
      stream.end();
    }
    return terms.toString();
  }
}
