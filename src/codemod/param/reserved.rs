//! Words that are no names, by language. Only those that are reserved everywhere; contextual keywords are names.

/// C# 13: the keywords (not the contextual ones).
pub(super) const CSHARP: &str = " abstract as base bool break byte case catch char checked class const continue decimal \
    default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in \
    int interface internal is lock long namespace new null object operator out override params private protected public \
    readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint \
    ulong unchecked unsafe ushort using virtual void volatile while ";

/// C#'s words for types, which are types but no identifiers.
pub(super) const CSHARP_TYPES: &str =
    " bool byte char decimal double float int long object sbyte short string uint ulong ushort dynamic nint nuint ";

/// PHP 8.5: keywords, names of types that no class may have, and compile-time constants; compared without case.
pub(super) const PHP: &str = " __halt_compiler abstract and array as break callable case catch class clone const continue \
    declare default die do echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends \
    final finally fn for foreach function global goto if implements include include_once instanceof insteadof interface \
    isset list match namespace new or print private protected public readonly require require_once return static switch \
    throw trait try unset use var while xor yield self parent true false null bool int float string iterable object mixed \
    never void __class__ __dir__ __file__ __function__ __line__ __method__ __namespace__ __property__ __trait__ ";

/// PHP's words for types, which are types but no identifiers.
pub(super) const PHP_TYPES: &str =
    " array bool callable false float int iterable mixed never null object parent self static string true void ";

/// SQL: the reserved words that the usual servers share; compared without case.
pub(super) const SQL: &str = " add all alter analyze and as asc between by case check column constraint create cross \
    current_date current_time current_timestamp current_user database default delete desc distinct drop else end exists \
    fetch for foreign from full grant group having in index inner insert intersect into is join key leading left like limit \
    natural not null offset on or order outer primary procedure references right select set table then to trailing trigger \
    true false union unique update user using values view when where with ";

/// Whether a word is in one of the lists above.
pub(super) fn is_in(words: &str, word: &str) -> bool {
    !word.is_empty() && !word.contains(' ') && words.contains(&format!(" {word} "))
}
