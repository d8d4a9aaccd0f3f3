package laurel.dsl.lsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** The open texts of one client. */
final class RegulationDocuments implements TextDocumentService {

  private final Map<String, OpenText> open = new ConcurrentHashMap<>();
  private @Nullable LanguageClient client;

  void connect(LanguageClient languageClient) {
    client = languageClient;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    update(params.getTextDocument().getUri(), params.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    update(params.getTextDocument().getUri(), params.getContentChanges().getLast().getText());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    open.remove(params.getTextDocument().getUri());
    publish(params.getTextDocument().getUri(), List.of());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // the text came with the last change
  }

  private void update(String uri, String text) {
    OpenText document = OpenText.of(uri, text);
    open.put(uri, document);
    publish(uri, document.diagnostics());
  }

  private void publish(String uri, List<org.eclipse.lsp4j.Diagnostic> diagnostics) {
    if (client != null) {
      client.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics));
    }
  }

  private Optional<OpenText> document(TextDocumentIdentifier id) {
    return Optional.ofNullable(open.get(id.getUri()));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    List<CompletionItem> items =
        document(params.getTextDocument()).stream()
            .flatMap(
                d ->
                    d
                        .editor()
                        .completions(line(d, params.getPosition()), column(d, params.getPosition()))
                        .stream())
            .map(
                completion -> {
                  var item = new CompletionItem(completion.insert());
                  item.setDetail(completion.detail());
                  item.setKind(
                      completion.word() ? CompletionItemKind.Keyword : CompletionItemKind.Value);
                  return item;
                })
            .toList();
    return CompletableFuture.completedFuture(Either.forLeft(items));
  }

  private static int line(OpenText document, Position position) {
    return document.positions().line(position);
  }

  private static int column(OpenText document, Position position) {
    return document.positions().column(position);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    Position at = params.getPosition();
    return CompletableFuture.completedFuture(
        document(params.getTextDocument())
            .flatMap(
                d ->
                    d.editor()
                        .hover(line(d, at), column(d, at))
                        .map(
                            hover ->
                                new Hover(
                                    new MarkupContent(MarkupKind.MARKDOWN, hover.text()),
                                    d.range(hover.span()))))
            .orElseGet(() -> new Hover(List.of())));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return CompletableFuture.completedFuture(
        document(params.getTextDocument()).stream()
            .flatMap(d -> d.symbols().stream())
            .map(Either::<SymbolInformation, DocumentSymbol>forRight)
            .toList());
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    Position at = params.getPosition();
    List<Location> locations =
        document(params.getTextDocument()).stream()
            .flatMap(
                d ->
                    d.editor().definition(line(d, at), column(d, at)).stream()
                        .map(span -> new Location(d.uri(), d.range(span))))
            .toList();
    return CompletableFuture.completedFuture(Either.forLeft(locations));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    Position at = params.getPosition();
    return CompletableFuture.completedFuture(
        document(params.getTextDocument()).stream()
            .flatMap(
                d ->
                    d.editor().references(line(d, at), column(d, at)).stream()
                        .map(span -> new Location(d.uri(), d.range(span))))
            .toList());
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    Position at = params.getPosition();
    return CompletableFuture.completedFuture(
        document(params.getTextDocument())
            .flatMap(
                d ->
                    d.editor()
                        .renameable(line(d, at), column(d, at))
                        .map(
                            name ->
                                Either3
                                    .<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>
                                        forSecond(
                                            new PrepareRenameResult(
                                                d.range(name.span()), name.name()))))
            .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    Position at = params.getPosition();
    List<TextEdit> edits =
        document(params.getTextDocument()).stream()
            .flatMap(
                d ->
                    d.editor().rename(line(d, at), column(d, at), params.getNewName()).stream()
                        .map(edit -> new TextEdit(d.range(edit.span()), edit.replacement())))
            .toList();
    return CompletableFuture.completedFuture(
        new WorkspaceEdit(Map.of(params.getTextDocument().getUri(), edits)));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return CompletableFuture.completedFuture(
        document(params.getTextDocument()).stream()
            .flatMap(
                d ->
                    d.editor().formatted().stream()
                        .map(text -> new TextEdit(d.positions().all(), text)))
            .toList());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    List<Either<Command, CodeAction>> actions =
        document(params.getTextDocument()).stream()
            .flatMap(d -> d.fixes(params.getRange()).stream())
            .map(Either::<Command, CodeAction>forRight)
            .toList();
    return CompletableFuture.completedFuture(actions);
  }
}
