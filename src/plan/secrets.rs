//! Texts that look like a secret: a key, a token, a password that somebody wrote down.

use std::{collections::BTreeMap, sync::LazyLock};

use regex::Regex;

/// What secrets look like, and what they are called.
const SHAPES: [(&str, &str); 10] = [
    ("a private key", r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    ("an AWS access key", r"\b(AKIA|ASIA)[0-9A-Z]{16}\b"),
    ("a GitHub token", r"\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})"),
    ("a GitLab token", r"\bglpat-[A-Za-z0-9_-]{20,}"),
    ("a Slack token", r"\bxox[abeprs]-[A-Za-z0-9-]{10,}"),
    ("a Stripe key", r"\b[rs]k_(live|test)_[A-Za-z0-9]{16,}"),
    ("a Google key", r"\bAIza[0-9A-Za-z_-]{35}"),
    ("a signed token", r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\."),
    ("a password in an address", r"\b[a-z][a-z0-9+.-]*://[^/\s:'\x22@]+:[^/\s'\x22@{}$<>]{3,}@"),
    (
        "a value for a secret",
        r"(?i)(password|passwd|passphrase|secret|token|api_?key|auth_?key|private_?key|access_?key)\w*['\x22\]]*\s*(=>|:=|=|:)\s*['\x22](?<value>[^'\x22\s]{8,})['\x22]",
    ),
];

/// What the first secret in a text is called, and in which of its lines (from 0) it stands.
pub(super) fn found(text: &str) -> Option<(usize, &'static str)> {
    static SHAPES_READY: LazyLock<Vec<(&str, Regex)>> =
        LazyLock::new(|| SHAPES.iter().filter_map(|(name, shape)| Some((*name, Regex::new(shape).ok()?))).collect());
    text.lines().enumerate().find_map(|(number, line)| {
        let shape = SHAPES_READY.iter().find(|(_, shape)| {
            shape.captures_iter(line).any(|found| found.name("value").is_none_or(|value| !is_name(value.as_str())))
        });
        let name = shape.map(|(name, _)| *name).or_else(|| random(line).then_some("a long random text"));
        name.map(|name| (number, name))
    })
}

/// Whether a value only names where the secret is: a variable of the environment, a path, a placeholder.
fn is_name(value: &str) -> bool {
    let plain = value.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    let words = value.bytes().all(|b| b.is_ascii_alphabetic() || b"_-./\\:".contains(&b));
    plain || words || value.contains(['{', '}', '$', '<', '>', '(', '%'])
}

/// Whether a line holds a quoted text that only a machine writes: long, of letters of both cases and digits, without words.
fn random(line: &str) -> bool {
    static QUOTED: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r#"['"](?<value>[A-Za-z0-9+/_-]{32,}={0,2})['"]"#).ok());
    let Some(quoted) = &*QUOTED else { return false };
    quoted.captures_iter(line).any(|found| {
        let value = &found["value"];
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        let hex = value.bytes().all(|b| b.is_ascii_hexdigit()) && digits > 4 && digits < value.len() - 4;
        let mixed = value.bytes().any(|b| b.is_ascii_uppercase()) && value.bytes().any(|b| b.is_ascii_lowercase());
        hex || (mixed && digits > 2 && entropy(value) > 4.3)
    })
}

/// Bits a letter, by how often each letter is there.
fn entropy(text: &str) -> f64 {
    let mut counts: BTreeMap<u8, u32> = BTreeMap::new();
    text.bytes().for_each(|b| *counts.entry(b).or_default() += 1);
    let all = f64::from(counts.values().sum::<u32>());
    counts.values().map(|count| f64::from(*count) / all).map(|part| -part * part.log2()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_secret_is_named_with_its_line() {
        let private = ["-----BEGIN RSA PRIV", "ATE KEY-----"].concat();
        let stripe = ["sk_li", "ve_4eC39HqLyjWDarjtT1zdp7dc"].concat();
        for (text, name) in [
            (format!("a\n$key = '{private}';"), "a private key"),
            (format!("\n'{stripe}'"), "a Stripe key"),
            ("\nconst string AuthKey = \"hunter22hunter\";".into(), "a value for a secret"),
            ("\n'password' => 'correct-horse-7',".into(), "a value for a secret"),
            ("\nmysql://root:s3cr3t@db/crm".into(), "a password in an address"),
            ("\nvar x = \"q7Zk2PfLw9XcVb4NmT8yRj5HsD3gAe6u\";".into(), "a long random text"),
            ("\nvar x = \"9f86d081884c7d659a2feaa0c55ad015\";".into(), "a long random text"),
        ] {
            assert_eq!(found(&text), Some((1, name)), "{text}");
        }
    }

    #[test]
    fn names_of_secrets_and_ordinary_code_are_none() {
        for text in [
            "'auth_key' => 'RMX_LIVE_SYNC_KEY',",
            "public string Token { get; set; } = string.Empty;",
            "$key = getenv('API_KEY');",
            "[\"apiKey\"] = \"live.auth_key\"",
            "modelBuilder.Entity(\"Acme.Models.DefaultContextModels.Sales.PriceListItem\", b =>",
            "name: \"FK_PriceListItems_PriceLists_PriceListId_ProductId\",",
            "b.HasIndex(\"CustomerId\", \"PriceList2Id\").HasDatabaseName(\"IX_PriceListItems_CustomerId_PriceList2Id\");",
            "\"00112233-4455-6677-8899-aabbccddeeff\"",
            "password = \"${DB_PASSWORD}\"",
            "https://example.org/a?b=c",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
