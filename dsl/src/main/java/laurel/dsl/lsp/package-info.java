/** The language server: the editor's library over the Language Server Protocol. */
@NullMarked
package laurel.dsl.lsp;

import org.jspecify.annotations.NullMarked;
