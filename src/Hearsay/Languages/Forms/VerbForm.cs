
namespace Hearsay.Languages.Forms;

/// <summary>The form in which a verb is met.</summary>
internal enum VerbForm
{
    Base,
    Third,
    Past,
    Participle,
    Ing,
}
