/** What an editor asks of a text, without any protocol: completion, hover, rename, fixes. */
@NullMarked
package laurel.dsl.editor;

import org.jspecify.annotations.NullMarked;
